"""The pages of political cases, one subject a file."""
