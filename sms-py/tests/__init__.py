"""Tests of the package, through what it makes public."""
