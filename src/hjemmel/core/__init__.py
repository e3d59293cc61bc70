"""What every domain needs: people and organisations, access, tenancy, audit, documents and jobs."""
