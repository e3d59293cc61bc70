"""Complaints, their outcomes, and the Danmarkskort that is made of them."""
