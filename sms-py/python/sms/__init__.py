"""The Home Office Sponsorship Management System as a domain model."""
