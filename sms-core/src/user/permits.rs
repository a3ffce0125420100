//! How many password hashes are computed at once: each takes much memory, and more than there are cores are no quicker.

use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError, TryLockError, Weak};
use std::thread;

/// What a hash is computed in.
pub(crate) type Memory = Vec<argon2::Block>;

/// Places for hashes, as many as the machine has cores, each with its memory. All systems of a process share them.
pub(crate) struct Permits {
    free: Mutex<Vec<Memory>>,
    freed: Condvar,
}

/// A place that is taken until it is dropped.
pub(crate) struct Permit<'a> {
    of: &'a Permits,
    pub(crate) memory: Memory,
}

impl Permits {
    pub(crate) fn new(places: usize) -> Self {
        Self { free: Mutex::new(vec![Memory::new(); places.max(1)]), freed: Condvar::new() }
    }

    /// The places of this process. A fork starts anew: what another thread held then is never given back in the child. So
    /// nothing here waits for a lock that such a thread may have held, and the child looks who it is.
    pub(crate) fn of_this_process() -> Arc<Self> {
        static PLACES: Mutex<(u32, Weak<Permits>)> = Mutex::new((0, Weak::new()));
        let tries = std::iter::repeat_with(|| match PLACES.try_lock() {
            Ok(places) => Some(places),
            Err(TryLockError::Poisoned(places)) => Some(places.into_inner()),
            Err(TryLockError::WouldBlock) => {
                thread::yield_now();
                None
            }
        });
        let Some(mut places) = tries.take(1_000).flatten().next() else { return Arc::new(Self::new(cores())) };
        let process = std::process::id();
        if let Some(known) = places.1.upgrade().filter(|_| places.0 == process) {
            return known;
        }
        let made = Arc::new(Self::new(cores()));
        *places = (process, Arc::downgrade(&made));
        made
    }

    /// A place, where one is free.
    pub(crate) fn try_take(&self) -> Option<Permit<'_>> {
        let memory = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
        Some(Permit { of: self, memory })
    }

    /// Waits for a place.
    pub(crate) fn take(&self) -> Permit<'_> {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(memory) = free.pop() {
                return Permit { of: self, memory };
            }
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let memory = std::mem::take(&mut self.memory);
        self.of.free.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
        self.of.freed.notify_one();
    }
}

/// How many cores there are: asked once.
fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    *CORES.get_or_init(|| thread::available_parallelism().map_or(1, usize::from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn no_more_work_at_once_than_there_are_places() {
        let (permits, now, most) = (Permits::new(3), AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..64 {
                scope.spawn(|| {
                    let _permit = permits.take();
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    thread::sleep(Duration::from_millis(1));
                    now.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        assert_eq!((most.into_inner(), permits.free.lock().unwrap().len()), (3, 3));
        let taken: Vec<_> = std::iter::from_fn(|| permits.try_take()).collect();
        assert_eq!(taken.len(), 3);
    }

    #[test]
    fn all_systems_of_a_process_share_the_places() {
        let places = Permits::of_this_process();
        assert!(Arc::ptr_eq(&places, &Permits::of_this_process()));
        assert!(cores() >= 1);
    }
}
