#pragma once

#include <string_view>

#include "base/result.hpp"
#include "base/words.hpp"
#include "cli/exit_status.hpp"
#include "scorecard/layout.hpp"

namespace jixiao::cli {

// Standard output and standard error. Results are written to the one in large pieces, remarks and
// errors for the operator to the other. A failed write (a closed pipe, a full disk) is remembered,
// said once, and makes the run fail; writing on is harmless.
class Console {
 public:
  Console(Language language, bool quiet, bool no_color);

  void write(std::string_view bytes);     // a whole result
  void remark(Words const& words) const;  // left out with --quiet
  void error(Error const& error) const;
  void errors(Errors const& errors) const;

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] TextStyle style() const;
  // What `status` comes to, now that writing may have failed.
  [[nodiscard]] ExitStatus finish(ExitStatus status) const;

 private:
  Language language_;
  bool quiet_;
  bool colour_;
  bool broken_ = false;
};

}  // namespace jixiao::cli
