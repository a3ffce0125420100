#!/bin/sh
# Cargo calls this in place of the compiler for our own crates. Those that read bytes, with what they take of others' generic code, count
# which of their code was reached, and tell what they compare; the flags are stable ones.
case " $* " in
*" --crate-name sms_formats "* | *" --crate-name sms_fuzz "*)
    exec "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
        -Cllvm-args=-sanitizer-coverage-trace-compares
    ;;
esac
exec "$@"
