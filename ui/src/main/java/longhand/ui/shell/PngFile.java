package longhand.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes an image as PNG (RFC 2083): 8 bits a channel, no alpha, no filter. JavaFX itself can do it
/// only by way of Swing, which Longhand does not ship.
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;

    private PngFile() {}

    /// @param scale the image is made so many times smaller, by averaging
    static void write(Image image, int scale, Path file) throws IOException {
        int width = (int) image.getWidth() / scale;
        int height = (int) image.getHeight() / scale;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", pixels(image, scale, width, height));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image, int scale, int width, int height) throws IOException {
        int columns = width * scale;
        int[] rows = new int[columns * scale];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader()
                        .getPixels(0, y * scale, columns, scale, PixelFormat.getIntArgbInstance(), rows, 0, columns);
                deflater.write(line(rows, scale, width));
            }
        }
        return packed.toByteArray();
    }

    /// One line of the file: the filter's byte, then red, green and blue of each pixel.
    private static byte[] line(int[] rows, int scale, int width) {
        byte[] line = new byte[1 + 3 * width];
        for (int x = 0; x < width; x++) {
            for (int channel = 0; channel < 3; channel++) {
                line[1 + 3 * x + channel] = mean(rows, scale, width, x, 16 - 8 * channel);
            }
        }
        return line;
    }

    private static byte mean(int[] rows, int scale, int width, int x, int shift) {
        int sum = 0;
        for (int row = 0; row < scale; row++) {
            for (int column = 0; column < scale; column++) {
                sum += rows[row * width * scale + x * scale + column] >> shift & 0xFF;
            }
        }
        int pixels = scale * scale;
        return (byte) ((sum + pixels / 2) / pixels);
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        DataOutputStream chunk = new DataOutputStream(out);
        chunk.writeInt(data.length);
        chunk.write(name);
        chunk.write(data);
        chunk.writeInt((int) crc.getValue());
        chunk.flush();
    }
}
