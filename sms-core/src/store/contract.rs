//! The contract that every store meets, as checks that anyone can run over a store of their own.
