"""The Danmarkskort from a table of outcomes: three maps by year, for every municipality, region and the country.

The way of a figure, a module a step::

    table       the table as written, or every error in it
    counts      one cube of counts, and its sums on the three maps
    figures     a tally with its percentage, its number of cases and its band
    public      what of it may be shown, by the arithmetic of `disclosure`
    report      all of that for one table: `as_text`, `as_json`, `tile_map`, `series`, `as_pdf`

Beside it, `published` holds figures that others have printed, and `layout` says where the tiles lie.

What belongs to which map, what an outcome counts as and the percentage itself are law, and lie in
`hjemmel.statutes.retssikkerhed`. Nothing here needs Django.
"""
