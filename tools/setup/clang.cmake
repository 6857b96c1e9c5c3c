# Toolchain file of the clang presets: the private prefix's clang, else one on PATH.

include(${CMAKE_CURRENT_LIST_DIR}/toolchain-prefix.cmake)
find_program(CLANG NAMES clang++ clang++-19 clang++-18 clang++-17 clang++-16 clang++-15 HINTS ${toolchain_prefix}/bin NO_CACHE)
if(NOT CLANG)
  message(FATAL_ERROR "There is no clang++: run `npm test`, which installs one on Debian, or put one on PATH.")
endif()
set(CMAKE_CXX_COMPILER ${CLANG})
