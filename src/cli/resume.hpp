#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/exit_status.hpp"
#include "scorecard/summary.hpp"

namespace jixiao::cli {

// A scorecard that -o wrote, the page beside it where one was asked for, and its line in the
// summary.
struct Written {
  std::string name;    // in the folder
  std::string digest;  // SHA-256 of its bytes
  SummaryRow row = {};
  std::string page = {};
  std::string page_digest = {};
};

// What became of one input, or of one form of a stream.
struct Entry {
  std::string key;     // the input's name; of a form in a stream also its number and its line
  std::string digest;  // SHA-256 of the bytes that were read; "": none were
  std::vector<Written> written;
  Errors errors;
  std::size_t passed_over = 0;
  ExitStatus status = ExitStatus::clean;
};

// The folder that -o names. Files in it appear whole or not at all: they are written in the folder
// `.jixiao` inside it and renamed. There, too, stands for every input that is done what became of
// it, line by line, so that a run that was broken off, by whatever means, can be taken up again: an
// input whose bytes are the same, and whose files are still there as they were written, is not done
// again. A line that was torn off in the middle counts as not written.
//
// The folder is made with the first file, and one run at a time may write in it.
class ResultFolder {
 public:
  // `circumstances`: everything the results depend on besides the inputs.
  ResultFolder(std::filesystem::path folder, std::string circumstances, bool resume);
  ~ResultFolder();
  ResultFolder(ResultFolder const&) = delete;
  ResultFolder& operator=(ResultFolder const&) = delete;

  // Clears what a broken run left half written and, to resume, takes in what was done.
  [[nodiscard]] Result<void> prepare();

  // What became of this input before, when nothing has changed since, and the bytes of the
  // scorecards it gave. May be called by several threads.
  [[nodiscard]] Entry const* unchanged(std::string const& key, std::string_view digest,
                                       std::vector<std::string>& files) const;

  [[nodiscard]] Result<void> put(std::string const& name, std::string_view bytes);
  // A file too large to be held: where it is written, and that it is whole now.
  [[nodiscard]] std::filesystem::path draft(std::string const& name) const;
  [[nodiscard]] Result<void> adopt(std::string const& name);
  // The folder inside it for what is being written.
  [[nodiscard]] std::filesystem::path const& workshop() const { return workshop_; }
  // The entry is done: its files stand in the folder.
  [[nodiscard]] Result<void> record(Entry const& entry);
  // All inputs are done; to resume, also takes away the files of inputs that no longer give them.
  [[nodiscard]] Result<void> finish();

  // The folder stands: something was written.
  [[nodiscard]] bool has_any() const { return made_; }

 private:
  [[nodiscard]] Result<void> lock();
  [[nodiscard]] Result<void> make();
  void load(std::filesystem::path const& file);
  [[nodiscard]] bool stands(std::string const& name, std::string_view digest,
                            std::string& bytes) const;
  void written_again(std::string const& name);
  [[nodiscard]] Result<void> append(std::string_view line);

  std::filesystem::path folder_;
  std::filesystem::path workshop_;
  std::string header_;
  bool resume_;
  bool made_ = false;
  int lock_ = -1;
  int record_ = -1;
  std::string pending_;  // lines for the record, until the folder is made
  std::map<std::string, Entry, std::less<>> done_;  // by earlier runs
  std::set<std::string, std::less<>> stale_;        // files of earlier runs, not written again yet
  std::chrono::steady_clock::time_point synced_{};
};

}  // namespace jixiao::cli
