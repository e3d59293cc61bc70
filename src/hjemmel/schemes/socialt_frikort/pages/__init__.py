"""The pages of the frikort, one reader a file."""
