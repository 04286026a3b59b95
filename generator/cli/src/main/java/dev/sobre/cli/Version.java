package dev.sobre.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, which is that of the Maven plugin. */
final class Version implements IVersionProvider {

  static String text() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream("/sobre-version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"sobre " + text()};
  }
}
