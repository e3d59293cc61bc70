"""The pages of the figures, one subject a file."""
