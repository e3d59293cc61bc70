"""The pages of the register of sources, one subject a file."""
