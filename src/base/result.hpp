#pragma once

#include <boost/system/result.hpp>
#include <stdexcept>
#include <vector>

#include "base/place.hpp"
#include "base/words.hpp"

namespace jixiao {

// Something about the surroundings that stopped a stage: no such file, not XML, a broken rule file.
// What is wrong with the submitted form is a Finding instead.
struct Error {
  Place place;
  Words what;
};

using Errors = std::vector<Error>;  // all of them, never just the first

// A value or the errors that prevented it. Ask has_value() before *.
template <class T>
using Result = boost::system::result<T, Errors>;

}  // namespace jixiao

namespace boost::system {
[[noreturn]] inline void throw_exception_from_error(jixiao::Errors const& errors,
                                                    boost::source_location const&) {
  throw std::logic_error(errors.empty() ? "empty result" : errors.front().what.en);
}
}  // namespace boost::system
