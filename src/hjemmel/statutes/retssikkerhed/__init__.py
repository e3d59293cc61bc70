"""Lov om retssikkerhed og administration på det sociale område (RSL): complaints, outcomes and the Danmarkskort."""
