//! The SQLite store, from outside: the contract, files that are no store, several processes, erasure.

#[cfg(test)]
mod against_memory;
#[cfg(test)]
mod closing;
#[cfg(test)]
mod common;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod files;
#[cfg(test)]
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod guard;
#[cfg(test)]
mod hands;
#[cfg(test)]
#[cfg(feature = "bundled")]
mod platforms;
#[cfg(test)]
mod processes;
#[cfg(test)]
#[cfg(unix)]
mod read_only;
