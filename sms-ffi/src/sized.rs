//! Structures that begin with their size, so that a later version of the library can add to their end. A program that was
//! compiled with fewer fields says so by the size, and so does one with more.

use crate::handle::{needed, of_argument};
use sms_core::{Error, ErrorCode, Result};
use std::ptr::{self, NonNull};

/// A structure of the ABI whose first field is its size in bytes.
///
/// # Safety
/// It is `#[repr(C)]`, its first field is a `usize`, and it may have any bytes that a caller can write: its fields are numbers
/// and texts.
pub(crate) unsafe trait Grows: Copy {
    /// Where a structure of fewer fields can end: in order, at fields that begin where the whole may.
    const ENDS: &'static [usize];
}

/// No structure of the library becomes larger than this. What says more was not filled in.
const LARGEST: usize = 1024;

/// A structure of the caller that has the fields of this version, as it lies there: what was written a moment ago field by field
/// is slow to copy as a whole.
#[inline(always)]
pub(crate) fn whole<'a, T: Grows>(given: *const T) -> Option<&'a T> {
    let given = NonNull::new(given.cast_mut())?;
    // SAFETY: every such structure begins with its size, and that the caller's can be read is what the conventions ask for. If it
    // says so, as many bytes are there; any bytes are a value of the type, and nobody writes them during the call.
    unsafe { if given.cast::<usize>().read() == size_of::<T>() { Some(given.as_ref()) } else { None } }
}

/// A structure of the caller that has fewer or more fields: with the usual value in each that it does not have.
pub(crate) fn part<T: Grows>(given: *const T, name: &str, mut usual: T) -> Result<T> {
    let given = needed(NonNull::new(given.cast_mut()), name)?;
    // SAFETY: as above.
    let size = unsafe { given.cast::<usize>().read() };
    check::<T>(size, name)?;
    let known = size.min(size_of::<T>());
    for place in known..size {
        // SAFETY: the caller's structure has so many bytes.
        if unsafe { given.cast::<u8>().add(place).read() } != 0 {
            return Err(wrong(name, &format!("has {size} bytes, and sets a field that this version does not know")));
        }
    }
    // SAFETY: both have at least so many bytes, and lie apart: one is ours.
    unsafe { ptr::copy_nonoverlapping(given.cast::<u8>().as_ptr(), ptr::from_mut(&mut usual).cast(), known) };
    Ok(usual)
}

/// A structure of the caller that is filled in.
pub(crate) struct Place<T> {
    at: NonNull<T>,
    size: usize,
}

impl<T: Grows> Place<T> {
    /// The place, emptied but for its size.
    pub(crate) fn emptied(at: *mut T, name: &str) -> Result<Self> {
        let at = needed(NonNull::new(at), name)?;
        // SAFETY: as above.
        let size = unsafe { at.cast::<usize>().read() };
        Self::of(at, size, name)
    }

    /// The place of a structure whose size its caller says apart.
    pub(crate) fn of_size(at: *mut T, size: usize, name: &str) -> Result<Self> {
        Self::of(needed(NonNull::new(at), name)?, size, name)
    }

    fn of(at: NonNull<T>, size: usize, name: &str) -> Result<Self> {
        if size != size_of::<T>() {
            check::<T>(size, name)?;
        }
        // SAFETY: the caller's structure has so many bytes, of which the first are its size.
        unsafe {
            ptr::write_bytes(at.cast::<u8>().as_ptr(), 0, size);
            at.cast::<usize>().write(size);
        }
        Ok(Self { at, size })
    }

    /// Fills in the fields that the caller's structure has.
    pub(crate) fn write(self, value: &T) {
        // SAFETY: both have at least so many bytes, and lie apart: one is ours.
        unsafe {
            ptr::copy_nonoverlapping(
                ptr::from_ref(value).cast::<u8>(),
                self.at.cast().as_ptr(),
                self.size.min(size_of::<T>()),
            );
            self.at.cast::<usize>().write(self.size);
        }
    }
}

fn check<T: Grows>(size: usize, name: &str) -> Result<()> {
    let is_known = T::ENDS.contains(&size) || (size_of::<T>()..=LARGEST).contains(&size);
    if is_known { Ok(()) } else { Err(wrong(name, &format!("cannot have {size} bytes: fill its size in first"))) }
}

#[cold]
fn wrong(name: &str, what: &str) -> Error {
    Error::with(ErrorCode::BoundarySize, of_argument(name, what))
}
