"""The political case about the Danmarkskort: drafted from the figures, edited by a person, and followed to its end.

    moves       the states and what leads from one to another: the one table that pages, services and database use
    drafting    what a draft says, from the figures of a year
    snapshot    the figures as they were when the draft was made
    paper       a version as a paper, which `hjemmel.appeals.papers` makes PDF and DOCX of

Whether the council must take position on an action plan, and what Ankestyrelsen is sent, is law and lies in
`hjemmel.statutes.retssikkerhed.action_plan` with its contradicting sources.
"""
