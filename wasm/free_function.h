// Member functions as free functions that take the object's address first, since Embind's own classes would add 4 KB to
// the download. engine.js makes objects of them again.
#pragma once

#include <cstdint>

namespace superposition {

using Address = std::uintptr_t;

template <auto method>
struct FreeFunction;

template <class Object, class Result, class... Arguments, Result (Object::*method)(Arguments...)>
struct FreeFunction<method> {
  static Result call(Address object, Arguments... given) {
    return (reinterpret_cast<Object*>(object)->*method)(given...);
  }
};

template <class Object, class Result, class... Arguments, Result (Object::*method)(Arguments...) const>
struct FreeFunction<method> {
  static Result call(Address object, Arguments... given) {
    return (reinterpret_cast<const Object*>(object)->*method)(given...);
  }
};

template <auto method>
inline constexpr auto free_function = &FreeFunction<method>::call;

}  // namespace superposition
