"""Barnets lov (BL): of its many provisions, so far § 3 on the child as a party."""
