"""The child as a party (BL § 3)."""

PARTY_FROM_AGE = 10
"""From this birthday a child has a party's powers in the cases that the act lists (regelrytter.dk, lovguiden.dk)."""
