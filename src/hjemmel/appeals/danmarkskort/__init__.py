"""The Danmarkskort from a table of outcomes: three maps by year, for every municipality, region and the country.

The way of a figure, a module a step::

    table       the table as written, or every error in it
    counts      one cube of counts, and the sums on the three maps
    figures     a tally with its percentage, its number of cases and its band
    disclosure  what may be shown to the public
    report      text, JSON, picture and PDF

What belongs to which map, what an outcome counts as and the percentage itself are law, and lie in
`hjemmel.statutes.retssikkerhed`. Nothing here needs Django.
"""
