"""The pages of casework, one subject a file."""
