# Target tidy: clang-tidy over the core, each file again only when it, a header or the rules have changed.

include(${CMAKE_CURRENT_LIST_DIR}/toolchain-prefix.cmake)
find_program(CLANG_TIDY NAMES clang-tidy clang-tidy-19 HINTS ${toolchain_prefix}/bin NO_CACHE)
if(NOT CLANG_TIDY OR EMSCRIPTEN)
  return()
endif()

file(GLOB_RECURSE core_headers CONFIGURE_DEPENDS core/*.h)
foreach(source ${core_sources})
  get_filename_component(name ${source} NAME)
  set(stamp ${PROJECT_BINARY_DIR}/tidy/${name}.ok)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${CLANG_TIDY} --quiet -p ${PROJECT_BINARY_DIR} ${source}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${source} ${core_headers} ${PROJECT_SOURCE_DIR}/.clang-tidy
    COMMENT "clang-tidy ${name}")
  list(APPEND tidy_stamps ${stamp})
endforeach()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/tidy)
add_custom_target(tidy DEPENDS ${tidy_stamps})
