"""The pages of publication: what everybody reads, and how it is made ready and approved."""
