"""The forms of monitoring, by subject."""
