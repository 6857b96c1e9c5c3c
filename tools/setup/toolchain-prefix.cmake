# Sets toolchain_prefix to the private prefix of tools/setup/debian-toolchain.js, whether or not it is there,
# and emsdk_prefix to the emsdk of tools/setup/emsdk.js.

if(NOT "$ENV{SUPERPOSITION_LAB_CACHE}" STREQUAL "")
  set(cache_folder "$ENV{SUPERPOSITION_LAB_CACHE}")
elseif(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(cache_folder "$ENV{XDG_CACHE_HOME}/superposition-lab")
else()
  set(cache_folder "$ENV{HOME}/.cache/superposition-lab")
endif()
file(SHA256 ${CMAKE_CURRENT_LIST_DIR}/debian-toolchain.json recipe_hash)
string(SUBSTRING ${recipe_hash} 0 12 recipe_hash)
set(toolchain_prefix "${cache_folder}/toolchain-${recipe_hash}")
file(GLOB emsdk_prefix "${cache_folder}/emsdk-*")
