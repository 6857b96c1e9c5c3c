// The doctest program of the core: one binary for every compiler, for the sanitizers and for WebAssembly under Node.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
