#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/writer.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/appraise.hpp"

namespace jixiao::cli {

// What became of one input.
struct Outcome {
  std::vector<std::string> items;  // what to print, in the format asked for
  Errors errors;                   // what could not be read
  std::size_t count = 0;           // forms
  ExitStatus status = ExitStatus::clean;
};

// The XML document around the items: a root of its own name, unless a single input gave a single
// item that may itself be the root.
struct Frame {
  std::string_view plural;
  std::string_view xmlns;
  bool always = false;
};

// The items of one output in one format: JSON and XML through a Writer, text as it is.
class Rendering {
 public:
  // `inputs`: how many there are. A sole item can be the root only when there is one.
  Rendering(Session const& session, Frame frame, std::size_t inputs)
      : session_(session), frame_(frame), inputs_(inputs) {}

  [[nodiscard]] bool is_text() const { return session_.request.format == "text"; }
  [[nodiscard]] bool is_xml() const { return session_.request.format == "xml"; }
  // `siblings`: how many items the same input gives, this one included.
  [[nodiscard]] std::string item(std::size_t siblings,
                                 std::function<void(Writer&)> const& write) const;

  // Prints the items of the next input; `finish` ends the document.
  void print(Outcome const& outcome);
  void finish();

 private:
  [[nodiscard]] bool framed(std::size_t siblings) const {
    return frame_.always || inputs_ != 1 || siblings != 1;
  }

  [[nodiscard]] std::string opening() const;

  Session const& session_;
  Frame frame_;
  std::size_t inputs_;
  bool begun_ = false;
  bool open_ = false;  // a root that finish() must close
  bool any_read_ = false;
};

// Reads the inputs, works on several at a time, and gives each outcome to `deliver` in order.
// What could not be read is told to the operator, and is not given on.
[[nodiscard]] ExitStatus over_inputs(Session const& session, InputList const& inputs,
                                     std::function<Outcome(std::size_t, Input const&)> const& work,
                                     std::function<void(std::size_t, Outcome&)> const& deliver);

// The inputs that the operands name; says what it passed over.
[[nodiscard]] InputList inputs_of(Session const& session);
[[nodiscard]] Options options_of(Request const& request);

}  // namespace jixiao::cli
