#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/limits.hpp"

namespace jixiao::form {

// A ZIP archive in memory. Nothing is ever written to a disk and parts are only found by their
// exact name, so a name such as ../../x leads nowhere. Sizes are checked before a part is unpacked
// and while it is, for what an archive says of itself need not be true.
class Archive {
 public:
  // `bytes` must outlive the archive.
  [[nodiscard]] static Result<Archive> open(std::string_view name, std::string_view bytes,
                                            Limits const& limits);
  // From the disk, which must hold the file as long as the archive is used.
  [[nodiscard]] static Result<Archive> open_file(std::string const& path, Limits const& limits);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  [[nodiscard]] bool has(std::string const& part) const;
  [[nodiscard]] Result<std::string> read(std::string const& part);

  // What is in it, folders left out, in the archive's order. Names are UTF-8, whether the archive
  // spells them in UTF-8 or, as Chinese Windows does, in GBK, and parted by "/".
  struct Entry {
    std::string name;
    std::size_t index = 0;
    std::size_t bytes = 0;  // unpacked, as the archive says
  };
  [[nodiscard]] std::vector<Entry> entries() const;
  [[nodiscard]] Result<std::string> read(Entry const& entry);
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] Limits const& limits() const { return limits_; }

 private:
  struct Handle;
  Archive(std::string_view name, Limits const& limits, std::unique_ptr<Handle> handle);
  [[nodiscard]] static Result<Archive> checked(std::string_view name, Limits const& limits,
                                               std::unique_ptr<Handle> handle);
  [[nodiscard]] Result<std::string> read_at(std::size_t index, std::string const& part);

  std::string name_;
  Limits limits_;
  std::unique_ptr<Handle> handle_;
  std::size_t unpacked_ = 0;
};

// The part that a relationship of another part names: "xl/workbook.xml" and "worksheets/a.xml" give
// "xl/worksheets/a.xml". "" when it leads out of the archive.
[[nodiscard]] std::string part_beside(std::string_view part, std::string_view target);

}  // namespace jixiao::form
