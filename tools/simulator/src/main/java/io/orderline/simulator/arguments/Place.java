package io.orderline.simulator.arguments;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file or a directory, looked at before any work begins. */
public abstract sealed class Place implements ITypeConverter<Path> {
  private Place() {}

  @Override
  public final Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("needs a name; it is empty");
    }
    try {
      Path path = Path.of(text);
      check(path);
      return path;
    } catch (InvalidPathException e) {
      throw new TypeConversionException("cannot be a file's name: `%s`".formatted(text));
    }
  }

  abstract void check(Path path);

  private static TypeConversionException problem(String text, Path path) {
    return new TypeConversionException(text.formatted(path));
  }

  /** A file that is there. */
  public static final class ReadableFile extends Place {
    @Override
    void check(Path path) {
      if (Files.isDirectory(path)) {
        throw problem("a file is needed; %s is a directory", path);
      }
      if (!Files.exists(path)) {
        throw problem("there is no file %s", path);
      }
      if (!Files.isReadable(path)) {
        throw problem("the file %s may not be read", path);
      }
    }
  }

  /** A directory that is there. */
  public static final class ReadableDirectory extends Place {
    @Override
    void check(Path path) {
      if (!Files.exists(path)) {
        throw problem("there is no directory %s", path);
      }
      if (!Files.isDirectory(path)) {
        throw problem("a directory is needed; %s is a file", path);
      }
      if (!Files.isReadable(path)) {
        throw problem("the directory %s may not be read", path);
      }
    }
  }

  /** A file that can be written: known before hours of work have gone into it. */
  public static final class NewFile extends Place {
    @Override
    void check(Path path) {
      Path directory = path.toAbsolutePath().normalize().getParent();
      if (Files.isDirectory(path)) {
        throw problem("a file is needed; %s is a directory", path);
      }
      if (directory == null || !Files.isDirectory(directory)) {
        throw problem("there is no directory %s to write into", directory);
      }
      if (!Files.isWritable(Files.exists(path) ? path : directory)) {
        throw problem("%s may not be written", path);
      }
    }
  }

  /** A directory that may be missing yet. */
  public static final class AnyDirectory extends Place {
    @Override
    void check(Path path) {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw problem("a directory is needed; %s is a file", path);
      }
    }
  }
}
