package dev.plimsoll.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Judges a manifest by the models of Kubernetes' own client: no field that they don't know, none
/// missing that they require, and every value of the type that it has there.
final class KubernetesModel {
  private static final Map<String, Class<?>> MODELS =
      Map.of(
          "v1 Service", V1Service.class,
          "v1 ServiceAccount", V1ServiceAccount.class,
          "apps/v1 Deployment", V1Deployment.class,
          "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
          "networking.k8s.io/v1 Ingress", V1Ingress.class,
          "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class);
  private static final Gson WITH_NULLS = new GsonBuilder().serializeNulls().create();

  private KubernetesModel() {}

  static List<String> mistakes(Object manifest) throws ReflectiveOperationException {
    JsonObject asked = WITH_NULLS.toJsonTree(manifest).getAsJsonObject();
    String kind = text(asked.get("apiVersion")) + " " + text(asked.get("kind"));
    Class<?> model = MODELS.get(kind);
    if (model == null) {
      return List.of("no model of " + kind);
    }
    try {
      model.getMethod("validateJsonElement", JsonElement.class).invoke(null, asked);
      List<String> mistakes = new ArrayList<>();
      Object read = JSON.getGson().fromJson(asked, model);
      compare(kind, asked, JSON.getGson().toJsonTree(read), mistakes);
      return mistakes;
    } catch (InvocationTargetException refused) {
      return List.of(String.valueOf(refused.getCause()));
    } catch (JsonParseException | QuantityFormatException wrongType) {
      return List.of(String.valueOf(wrongType.getMessage()));
    }
  }

  private static String text(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive ? primitive.getAsString() : "nothing";
  }

  /// The models take `3` for a text and `"3"` for a number, the cluster does neither: what is
  /// written out again has the types that it takes.
  private static void compare(
      String path, JsonElement asked, @Nullable JsonElement kept, List<String> mistakes) {
    if (kept == null || !type(asked).equals(type(kept))) {
      mistakes.add(path + " is " + asked + ", which is read as " + kept);
    } else if (asked.isJsonObject()) {
      asked
          .getAsJsonObject()
          .asMap()
          .forEach((name, value) ->
              compare(path + "." + name, value, kept.getAsJsonObject().get(name), mistakes));
    } else if (asked.isJsonArray()) {
      for (int i = 0; i < asked.getAsJsonArray().size(); i++) {
        compare(
            path + "[" + i + "]",
            asked.getAsJsonArray().get(i),
            kept.getAsJsonArray().get(i),
            mistakes);
      }
    }
  }

  private static String type(JsonElement value) {
    if (!(value instanceof JsonPrimitive primitive)) {
      return value.getClass().getSimpleName();
    }
    return primitive.isString() ? "text" : primitive.isNumber() ? "number" : "boolean";
  }
}
