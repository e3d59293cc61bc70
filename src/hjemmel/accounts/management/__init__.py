"""Django's commands of log-in."""
