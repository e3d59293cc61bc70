"""Pages of monitoring, one subject a file."""
