"""Checks of what a meeting's record says of itself: people, dates, agenda and attachments."""
