"""Lov om social service (SEL): of its many provisions, so far § 112 on aids (*hjælpemidler*).

The section was read at danskelove.dk, the order made under it (BEK 1247/2017) at transviden.dk, and what tells an aid
from a tool of treatment in Ankestyrelsen's own article on principle ruling 20-22.
"""
