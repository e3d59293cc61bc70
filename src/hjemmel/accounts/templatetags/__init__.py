"""Template tags of log-in."""
