"""The pages of complaints, one subject a file."""
