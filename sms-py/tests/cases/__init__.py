"""The shared case files of `cases/`, run through the public package. `cases/README.md` says what they mean."""
