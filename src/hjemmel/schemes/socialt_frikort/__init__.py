"""The socialt frikort in full: card, employments, ledger, and the pages of those who use them."""
