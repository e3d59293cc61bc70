"""What becomes of the records of a case: access when somebody asks, and disposal when their time is up."""
