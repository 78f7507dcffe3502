#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "cli/stream.hpp"

namespace jixiao::cli {

// One thing to work on: a document, one form of a stream, or the end of a stream.
struct Task {
  std::size_t input = 0;             // which of the inputs
  std::optional<std::string> bytes;  // nothing: to be read by whoever works on it
  std::optional<form::Piece> piece;  // of a stream
  Errors errors;                     // why there are no bytes
  bool end = false;                  // of a stream
  Count count;                       // how far this is, with everything before it
};

// The tasks that the inputs make, in order, made while they are taken: of a stream no more is read
// than what is worked on.
class Tasks {
 public:
  // `one_by_one`: whether streams of forms are taken apart.
  Tasks(InputList const& inputs, form::Limits const& limits, bool one_by_one)
      : inputs_(inputs), limits_(limits), one_by_one_(one_by_one) {}

  [[nodiscard]] std::optional<Task> next();
  // There is no use in going on. May be called by another thread.
  void stop() { stopped_ = true; }

 private:
  [[nodiscard]] Task next_of_stream();
  [[nodiscard]] Task whole();

  InputList const& inputs_;
  form::Limits const& limits_;
  bool one_by_one_;
  std::size_t next_ = 0;
  std::unique_ptr<FormStream> stream_;
  std::atomic<bool> stopped_ = false;
};

}  // namespace jixiao::cli
