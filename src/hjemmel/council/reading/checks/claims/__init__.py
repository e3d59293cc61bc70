"""Checks of what running text and tables claim: sums, shares, changes, lists, dates and references to law."""
