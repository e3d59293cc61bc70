"""The pages of access requests and disposal, one subject a file."""
