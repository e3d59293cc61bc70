"""The pages of log-in and of one's own access."""
