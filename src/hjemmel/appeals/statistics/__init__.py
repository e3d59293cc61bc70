"""The Danmarkskort in the program: figures taken in, the live maps inside the municipality, and what is told outside.

The way of a figure, a module a step::

    imports     a file as the analyst has it, and everything wrong with it
    own         the municipality's own outcomes, as cases count them
    live        both beside each other: the report that pages, files and political cases are made of
    breakdown   the same cases by provision, unit, reason and quarter
    released    what of the own count may be told outside, as a kind of `hjemmel.publication`

What belongs to which map and what a percentage is, `hjemmel.appeals.danmarkskort` computes without Django.
"""
