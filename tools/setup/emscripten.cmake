# Toolchain file of the wasm preset: an emcc on PATH or in EMSDK if it is new enough, else the one that set-up
# installed. Emscripten's own toolchain file does the rest.

include(${CMAKE_CURRENT_LIST_DIR}/toolchain-prefix.cmake)
set(oldest_emscripten 3.1.57) # keep equal to tools/setup/emscripten.js

find_program(EMCC_ON_PATH emcc NO_CACHE)
foreach(emcc
    ${EMCC_ON_PATH}
    $ENV{EMSDK}/upstream/emscripten/emcc
    ${toolchain_prefix}/bin/emcc
    ${emsdk_prefix}/upstream/emscripten/emcc)
  if(NOT EMSCRIPTEN_ROOT_PATH AND EXISTS ${emcc})
    execute_process(COMMAND ${emcc} --version OUTPUT_VARIABLE version ERROR_QUIET)
    string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" version "${version}")
    if(version VERSION_GREATER_EQUAL oldest_emscripten)
      get_filename_component(folder ${emcc} DIRECTORY)
      execute_process(COMMAND ${folder}/em-config EMSCRIPTEN_ROOT
        OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    endif()
  endif()
endforeach()

if(NOT EMSCRIPTEN_ROOT_PATH)
  message(FATAL_ERROR "There is no Emscripten ${oldest_emscripten} or newer: run `npm start`, which installs one.")
endif()
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
