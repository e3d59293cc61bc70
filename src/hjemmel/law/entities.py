"""Whom a value belongs to: a person, or a group of persons. A person alone is a group of one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entity:
    """A kind of person or group. ``plural`` is the key under which several are given.

    ``most`` is how many members a group can have; the bound of a sum over its members rests on it.
    """

    name: str
    plural: str
    most: int

    @property
    def is_person(self) -> bool:
        """Is it the one kind that groups consist of?"""
        return self.name == "person"


person = Entity("person", "persons", 1)
household = Entity("household", "households", 40)
family = Entity("family", "families", 20)
couple = Entity("couple", "couples", 2)
