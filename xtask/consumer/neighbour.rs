//! Another static library made with Rust, with a panic of its own inside.

/// Gives 1 where a panic was caught.
#[unsafe(no_mangle)]
pub extern "C" fn neighbour_panics() -> u32 {
    std::panic::set_hook(Box::new(|_| ()));
    u32::from(std::panic::catch_unwind(|| panic!("caught at once")).is_err())
}
